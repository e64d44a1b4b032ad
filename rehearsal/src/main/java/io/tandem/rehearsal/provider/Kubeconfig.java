package io.tandem.rehearsal.provider;

import com.google.gson.Gson;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.tandem.rehearsal.values.Unknown;
import io.tandem.rehearsal.values.Wire;
import java.util.List;
import java.util.Map;

/** The kubeconfig that the eks component makes: the AWS CLI gets the token. */
final class Kubeconfig {
    private Kubeconfig() {}

    static Value of(Struct cluster) {
        var endpoint = Properties.at(cluster, "endpoint");
        var authority = Properties.at(cluster, "certificateAuthority", "data");
        if (Properties.isUnknown(endpoint)) {
            return Wire.write(Unknown.VALUE);
        }
        var arn = Properties.at(cluster, "arn").getStringValue().split(":", -1);
        var arguments = List.of(
                "--region",
                arn[3],
                "eks",
                "get-token",
                "--cluster-name",
                Properties.at(cluster, "name").getStringValue());
        return Wire.write(new Gson()
                .toJson(Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Config",
                        "current-context",
                        "aws",
                        "clusters",
                        List.of(Map.of(
                                "name",
                                "kubernetes",
                                "cluster",
                                Map.of(
                                        "server",
                                        endpoint.getStringValue(),
                                        "certificate-authority-data",
                                        authority.getStringValue()))),
                        "contexts",
                        List.of(Map.of("name", "aws", "context", Map.of("cluster", "kubernetes", "user", "aws"))),
                        "users",
                        List.of(Map.of(
                                "name",
                                "aws",
                                "user",
                                Map.of(
                                        "exec",
                                        Map.of(
                                                "apiVersion",
                                                "client.authentication.k8s.io/v1beta1",
                                                "command",
                                                "aws",
                                                "args",
                                                arguments)))))));
    }
}
