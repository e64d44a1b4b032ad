package io.tandem.gitops;

import io.tandem.testing.GitRepository;
import io.tandem.testing.GitRepository.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** A clone of the GitOps repository, with what is delivered today as its only commit. */
record Checkout(GitRepository repository) {

    /** @param folder an empty one */
    static Checkout in(Path folder) throws IOException {
        for (Path file : GitOpsFiles.below("")) {
            var copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        var checkout = new Checkout(GitRepository.in(folder));
        checkout.repository().commit("Version N");
        return checkout;
    }

    Path folder() {
        return repository.folder();
    }

    String git(String... arguments) {
        return repository.git(arguments);
    }

    /** Runs the script that pipelines promote with. */
    Result promote(String... arguments) {
        return repository.run(
                Map.of(),
                Stream.concat(Stream.of("gitops/pipelines/promote"), Stream.of(arguments))
                        .toList());
    }
}
