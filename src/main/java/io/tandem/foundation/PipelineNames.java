package io.tandem.foundation;

/**
 * Names that policies refer to before there is anything of the name. The path keeps the pipeline's own roles and policies
 * apart from what the pipeline makes.
 *
 * @param account the AWS account
 */
public record PipelineNames(String account) {
    static final String PATH = "/tandem/pipeline/";

    /** Takes a plan, changes nothing. */
    static final String PREVIEW = "tandem-preview";

    /** Ends every role that a region's stack makes. */
    static final String BOUNDARY = "tandem-workload-boundary";

    /** Brings up one environment. */
    static String deploy(String environment) {
        return "tandem-deploy-" + environment;
    }

    String boundaryArn() {
        return "arn:aws:iam::" + account + ":policy" + PATH + BOUNDARY;
    }

    /** Every role of the pipeline. */
    public String roles() {
        return "arn:aws:iam::" + account + ":role" + PATH + "*";
    }
}
