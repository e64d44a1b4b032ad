package io.tandem.policy.controls;

import java.util.List;

/**
 * One row of what the field checks, and which rules of ours check it.
 *
 * @param list {@code aws}, {@code dr} or {@code kubernetes}
 * @param frameworks ids such as {@code FSBP:S3.8}, as far as a source names them
 * @param rules ids of our rules; empty if it is left out
 * @param omitted why it is left out; empty if it is not
 */
public record Control(
        String list, String area, String title, List<String> frameworks, List<String> rules, String omitted) {}
