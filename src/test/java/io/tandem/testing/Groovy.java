package io.tandem.testing;

import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;

/** The language of Jenkinsfiles. */
public final class Groovy {
    private Groovy() {}

    /**
     * Whether a text is a script of it.
     *
     * @throws org.codehaus.groovy.control.MultipleCompilationErrorsException if it is not, with the place
     */
    public static boolean parses(String script) {
        var unit = new CompilationUnit();
        unit.addSource("Jenkinsfile", script);
        unit.compile(Phases.CONVERSION);
        return !unit.getErrorCollector().hasErrors();
    }
}
