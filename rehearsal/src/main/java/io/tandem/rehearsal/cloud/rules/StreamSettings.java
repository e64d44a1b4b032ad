package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings of brokers and who may use a cluster. https://docs.aws.amazon.com/msk/latest/developerguide/msk-configuration-properties.html */
final class StreamSettings {
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][a-z0-9.]*\\s*=\\s*\\S.*");

    private StreamSettings() {}

    static void configuration(Request request) {
        request.text("name").filter(name -> !NAME.matcher(name).matches()).ifPresent(name -> {
            throw Streams.bad("name: The configuration name is invalid: '%s', legal is %s".formatted(name, NAME));
        });
        Stream.of(request.text("serverProperties").orElse("").split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> !PROPERTY.matcher(line).matches())
                .findFirst()
                .ifPresent(line -> {
                    throw Streams.bad("serverProperties: '%s' is not name=value".formatted(line));
                });
    }

    static void policy(Request request) {
        var policy = ResourcePolicies.parse(request, "policy", Streams.BAD);
        var cluster = request.text("clusterArn").orElse("");
        if (policy.statements().stream().anyMatch(statement -> !statement.covers(cluster))) {
            throw Streams.bad("policy: every statement must be about the cluster, " + cluster);
        }
    }
}
