package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Optional;

/** Managed node groups. https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html */
final class NodeGroups {
    private NodeGroups() {}

    static void scaling(Request request) {
        int min = size(request, "minSize");
        int desired = size(request, "desiredSize");
        int max = size(request, "maxSize");
        refuseIf(
                min > max,
                "scalingConfig.minSize: minimum size %d can't be greater than max size %d".formatted(min, max));
        refuseIf(
                desired > max,
                "scalingConfig.desiredSize: desired capacity %d can't be greater than max size %d"
                        .formatted(desired, max));
        refuseIf(
                min > desired,
                "scalingConfig.minSize: minimum size %d can't be greater than desired size %d".formatted(min, desired));
    }

    /** What a launch template says must not be said again, and some things not at all. */
    static void template(Request request) {
        if (Paths.one(request.inputs(), "launchTemplate").isEmpty()) {
            return;
        }
        var isSet = request.inputs();
        refuseIf(isSet.containsKey("diskSize"), "diskSize: Disk size must be specified within the launch template");
        refuseIf(
                isSet.containsKey("remoteAccess"),
                "remoteAccess: Remote access configuration cannot be specified with a launch template");
        templateOf(request).ifPresent(template -> {
            if (template.attribute("instanceType").isPresent()
                    && !request.all("instanceTypes").isEmpty()) {
                throw new Refusal(
                        "InvalidRequestException",
                        "instanceTypes: Cannot specify instance types in launch template and API request");
            }
            refuseVersion(request, template);
            for (var path : List.of("iamInstanceProfile", "networkInterfaces[].subnetId")) {
                refuseIf(
                        !Paths.all(template.inputs(), path).isEmpty(),
                        "launchTemplate: Launch template %s must not specify %s".formatted(template.id(), path));
            }
        });
    }

    static void subnets(Request request) {
        var vpc = Clusters.of(request).flatMap(cluster -> cluster.attribute("vpcConfig.vpcId"));
        request.all("subnetIds").stream()
                .map(String::valueOf)
                .filter(id -> Networks.differ(Networks.ofSubnet(request, id), vpc))
                .findFirst()
                .ifPresent(id -> refuseIf(
                        true, "subnetIds: %s is not in the VPC of the cluster, %s".formatted(id, vpc.orElse(""))));
    }

    static Optional<CloudResource> templateOf(Request request) {
        return request.named("launchTemplate.id", Types.LAUNCH_TEMPLATE).or(() -> request.text("launchTemplate.name")
                .flatMap(name -> request.account().all(Types.LAUNCH_TEMPLATE, request.scope()).stream()
                        .filter(template ->
                                template.attribute("name").filter(name::equals).isPresent())
                        .findFirst()));
    }

    private static void refuseVersion(Request request, CloudResource template) {
        var asked = request.text("launchTemplate.version").orElse("$Default");
        int latest = ((Number) template.outputs().getOrDefault("latestVersion", 1)).intValue();
        boolean exists = asked.equals("$Latest")
                || asked.equals("$Default")
                || (asked.matches("[1-9][0-9]{0,8}") && Integer.parseInt(asked) <= latest);
        if (!exists) {
            throw new Refusal(
                    "InvalidLaunchTemplateId.VersionNotFound",
                    "launchTemplate.version: Could not find version '%s' of launch template %s; its latest is %d"
                            .formatted(asked, template.id(), latest));
        }
    }

    private static int size(Request request, String name) {
        return Numbers.whole(request.inputs(), "scalingConfig." + name).orElse(0);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidParameterException", message);
        }
    }
}
