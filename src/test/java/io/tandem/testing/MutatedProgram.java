package io.tandem.testing;

import com.pulumi.Context;
import io.tandem.settings.StackFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The program with one statement taken out: that source file is compiled again without it, and the whole program is
 * loaded anew around what comes of it.
 */
public final class MutatedProgram {
    private static final Path SOURCES = Path.of("src/main/java/io/tandem");

    private final ClassLoader program;

    private MutatedProgram(ClassLoader program) {
        this.program = program;
    }

    /** The program as it is. */
    public static MutatedProgram whole() {
        return new MutatedProgram(MutatedProgram.class.getClassLoader());
    }

    /**
     * Takes a statement out of a file.
     *
     * @param file of the program, such as {@code keys/RegionKeys.java}
     * @param statement as it stands there once; a space stands for any white space
     * @param instead what the compiler needs in its place, such as an empty value; may be empty itself
     */
    public static MutatedProgram without(String file, String statement, String instead) {
        var there = Pattern.compile(
                Arrays.stream(statement.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        var around = there.split(read(SOURCES.resolve(file)), -1);
        if (around.length != 2) {
            throw new AssertionError("%s has it %d times: %s".formatted(file, around.length - 1, statement));
        }
        var name = "io.tandem." + file.replace(".java", "").replace('/', '.');
        return new MutatedProgram(new CompiledClasses(name, around[0] + instead + around[1]));
    }

    /** Builds a region as {@code RegionStack} does; the changed program reads the settings itself. */
    public void build(Context stack, StackFile file) {
        try {
            var settings = program.loadClass("io.tandem.settings.StackSettings");
            var read = settings.getMethod("read", Map.class, LocalDate.class);
            var build = program.loadClass("io.tandem.RegionStack").getDeclaredMethod("build", Context.class, settings);
            build.setAccessible(true);
            build.invoke(null, stack, read.invoke(null, file.config(), StackFile.TODAY));
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the program has no such entry", e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
