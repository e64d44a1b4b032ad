package io.tandem.observe;

import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dashboard of the region that follows requests from users to data, and in a DR region one that shows both regions side
 * by side. The DR stack makes that one as it makes all that is between the two: it knows what the primary published and
 * asks nothing of its region.
 *
 * <p>Dashboards belong to the account, not to a region, so their names must differ between the regions.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html">AWS</a>
 */
final class Dashboards extends ComponentResource {
    private final String name;

    /** @param alarmArns what the region's dashboard shows first */
    Dashboards(
            String name,
            ObserveUpstream upstream,
            List<Output<String>> alarmArns,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:observe:Dashboards", name, options);
        this.name = name;
        make(site.region(), DashboardTemplate.load("region"), ofTheRegion(upstream, alarmArns, site));
        upstream.primary().ifPresent(primary -> {
            var both = new ArrayList<>(Named.under("primary.", primary.names()));
            both.addAll(Named.under("dr.", upstream.here().names()));
            both.addAll(ofTheStack(site));
            make("twins", DashboardTemplate.load("twins"), both);
        });
        registerOutputs(Map.of());
    }

    private List<Output<Named>> ofTheRegion(ObserveUpstream upstream, List<Output<String>> alarmArns, Site site) {
        var names = new ArrayList<>(upstream.here().names());
        names.addAll(ofTheStack(site));
        alarmArns.forEach(arn -> names.add(arn.applyValue(Named.as("alarm"))));
        upstream.natGatewayIds().forEach(id -> names.add(id.applyValue(Named.as("natGateway"))));
        upstream.here().edge().ifPresent(edge -> names.add(Output.of(new Named("firewall", name))));
        if (upstream.containerInsights()) {
            names.add(Output.of(new Named("insights", upstream.here().clusterName())));
        }
        return names;
    }

    /**
     * What both regions call alike. The number at the end of a database's name is each region's own and moves with every
     * failback, so both are searched for by the rest.
     */
    private List<Output<Named>> ofTheStack(Site site) {
        var database = Stream.of((name + "-database").split("-"))
                .map(part -> "DBInstanceIdentifier=" + part)
                .collect(Collectors.joining(" "));
        return List.of(
                Output.of(new Named("stack", name)),
                Output.of(new Named("account", site.account())),
                Output.of(new Named("anyDatabase", database)));
    }

    private void make(String which, DashboardTemplate template, List<Output<Named>> names) {
        new Dashboard(
                name + "-" + which,
                DashboardArgs.builder()
                        .dashboardName(name + "-" + which)
                        .dashboardBody(Output.all(names).applyValue(template::fill))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }
}
