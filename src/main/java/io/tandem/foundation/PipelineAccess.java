package io.tandem.foundation;

import com.pulumi.core.Output;
import java.util.Map;

/**
 * What a pipeline has to know of the account.
 *
 * @param previewRole ARN of the role that previews
 * @param deployRoles ARNs of the roles that deploy, by environment
 * @param workloadBoundary ARN of the policy that is to be the boundary of every role of a region
 */
public record PipelineAccess(
        Output<String> previewRole, Map<String, Output<String>> deployRoles, Output<String> workloadBoundary) {}
