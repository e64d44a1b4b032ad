package io.tandem.rehearsal.report;

import java.io.Console;
import java.io.PrintStream;

/** Standard output with colours and a line that overwrites itself, both only where a terminal reads it. */
public final class Terminal {
    private final PrintStream out;
    private final boolean interactive;

    public Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /** This process's output; NO_COLOR (https://no-color.org) and CI make it plain. */
    public static Terminal ofProcess() {
        var env = System.getenv();
        return new Terminal(System.out, isTerminal() && !env.containsKey("NO_COLOR") && !env.containsKey("CI"));
    }

    public boolean isInteractive() {
        return interactive;
    }

    public void line(String text) {
        clear();
        out.println(text);
    }

    public void heading(String text) {
        line("");
        line(interactive ? "\u001b[1m" + text + "\u001b[0m" : text);
    }

    /** Replaces the last status, or says nothing where no terminal reads it. */
    public void status(String text) {
        if (interactive) {
            out.print("\r\u001b[K" + text);
            out.flush();
        }
    }

    /** Since Java 22 a console is there even without a terminal, and says itself whether it is one. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private void clear() {
        if (interactive) {
            out.print("\r\u001b[K");
        }
    }
}
