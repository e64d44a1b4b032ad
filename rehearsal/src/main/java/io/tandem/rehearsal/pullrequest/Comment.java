package io.tandem.rehearsal.pullrequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The review as one Markdown comment, found again by its marker. */
public final class Comment {
    /** The most characters that GitHub takes: https://github.com/orgs/community/discussions/27190. */
    public static final int LIMIT = 65_536;

    private final String marker;
    private final List<Section> sections;

    public Comment(Review review) {
        this.marker = review.occasion().marker();
        var all = new ArrayList<Section>();
        all.add(new VerdictSection(review).section());
        new DangerSection(review).section().ifPresent(all::add);
        new FailureSection(review).section().ifPresent(all::add);
        all.addAll(new PostureSection(review).sections());
        all.addAll(new ChangeSections(review).sections());
        all.addAll(new PolicySections(review).sections());
        new DurationSection(review).section().ifPresent(all::add);
        this.sections = List.copyOf(all);
    }

    /** Everything, however long. */
    public String whole() {
        return sections.stream().map(Section::whole).collect(Collectors.joining("\n", marker + "\n", ""));
    }

    /** At most {@link #LIMIT} characters; what is least important goes first. */
    public String cut() {
        int room = LIMIT - marker.length() - 1;
        Map<Section, String> texts = new HashMap<>();
        for (var section : byImportance()) {
            var text = section.within(room);
            texts.put(section, text);
            room -= text.length() + 1;
        }
        return Stream.concat(
                        Stream.of(marker),
                        sections.stream()
                                .map(section -> Objects.requireNonNull(texts.get(section)))
                                .filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("\n"));
    }

    private List<Section> byImportance() {
        return sections.stream()
                .sorted(Comparator.comparingInt(Section::importance).reversed())
                .toList();
    }
}
