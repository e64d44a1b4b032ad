package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.keys.Site;
import io.tandem.settings.StackFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BucketNameTest {
    /** See https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
    private static final String LEGAL = "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]";

    @Property(tries = 200)
    void everyDatasetThatTheSettingsTakeHasANameThatS3Takes(
            @ForAll("environments") String environment, @ForAll("datasets") String dataset) {
        var settings = StackFile.primary()
                .without("platform")
                .with("environment", environment)
                .with("data.datasets", "{" + dataset + ": {}}")
                .settings();

        assertThat(new BucketName(settings.name(), dataset, Site.of(settings)))
                .asString()
                .matches(LEGAL);
    }

    @Provide
    Arbitrary<String> environments() {
        return name(12);
    }

    @Provide
    Arbitrary<String> datasets() {
        return name(19).filter(name -> !name.equals("logs"));
    }

    private static Arbitrary<String> name(int longest) {
        var letter = Arbitraries.strings().withCharRange('a', 'z').ofLength(1);
        var middle = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(0)
                .ofMaxLength(longest - 2);
        return letter.flatMap(first -> middle.map(rest -> first + rest + "z"));
    }
}
