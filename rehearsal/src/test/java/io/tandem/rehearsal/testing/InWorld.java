package io.tandem.rehearsal.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.cloud.Refusal;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a world of its own. */
public abstract class InWorld {
    protected World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** That a call ends in AWS's error code and a message that names the property. */
    public static void assertRefused(String code, String property, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("api error " + code + ":")
                .hasMessageContaining(property);
    }
}
