package io.tandem.settings;

import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The settings of a stack cannot be used; the message lists every problem, one a line. The engine shows a
 * {@link RunException} without a stack trace, which would only bury the list.
 */
public final class SettingsException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    SettingsException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 setting is" : problems.size() + " settings are";
        return IntStream.range(0, problems.size())
                .mapToObj(index -> "%n  %d. %s".formatted(index + 1, problems.get(index)))
                .collect(Collectors.joining("", count + " wrong; nothing was changed:", ""));
    }
}
