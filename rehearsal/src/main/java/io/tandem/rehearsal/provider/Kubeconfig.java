package io.tandem.rehearsal.provider;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.tandem.rehearsal.values.Unknown;
import io.tandem.rehearsal.values.Wire;

/** The kubeconfig that the eks component makes: the AWS CLI gets the token. The same text in every run. */
final class Kubeconfig {
    private static final String TEMPLATE = """
            {
              "apiVersion": "v1",
              "kind": "Config",
              "clusters": [
                {
                  "name": "kubernetes",
                  "cluster": { "server": "${server}", "certificate-authority-data": "${authority}" }
                }
              ],
              "contexts": [{ "name": "aws", "context": { "cluster": "kubernetes", "user": "aws" } }],
              "current-context": "aws",
              "users": [
                {
                  "name": "aws",
                  "user": {
                    "exec": {
                      "apiVersion": "client.authentication.k8s.io/v1beta1",
                      "command": "aws",
                      "args": ["--region", "${region}", "eks", "get-token", "--cluster-name", "${name}"]
                    }
                  }
                }
              ]
            }
            """;

    private Kubeconfig() {}

    static Value of(Struct cluster) {
        if (Properties.isUnknown(Properties.at(cluster, "endpoint"))) {
            return Wire.write(Unknown.VALUE);
        }
        return Wire.write(TEMPLATE.replace("${server}", text(cluster, "endpoint"))
                .replace("${authority}", text(cluster, "certificateAuthority", "data"))
                .replace("${region}", text(cluster, "arn").split(":")[3])
                .replace("${name}", text(cluster, "name")));
    }

    private static String text(Struct cluster, Object... path) {
        return Properties.at(cluster, path).getStringValue();
    }
}
