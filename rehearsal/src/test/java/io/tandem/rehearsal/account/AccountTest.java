package io.tandem.rehearsal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {
    private static CloudResource vpc(String id, String scope) {
        return new CloudResource(
                "aws:ec2/vpc:Vpc",
                id,
                scope,
                "urn:pulumi:test::tandem::aws:ec2/vpc:Vpc::main",
                true,
                Map.of("cidrBlock", "10.0.0.0/16", "tags", Map.of("Name", "main")),
                Map.of("ids", List.of("a", "b"), "size", 3.0, "enabled", true));
    }

    @Test
    void whatWasWrittenIsThereWhenTheAccountIsOpenedAgain(@TempDir Path folder) {
        try (var account = Account.open(folder)) {
            account.put(vpc("vpc-1", "ap-south-1"));
        }

        try (var account = Account.open(folder)) {
            assertThat(account.all()).containsExactly(vpc("vpc-1", "ap-south-1"));
        }
    }

    @Test
    void whatWasRemovedStaysRemoved(@TempDir Path folder) {
        try (var account = Account.open(folder)) {
            account.put(vpc("vpc-1", "ap-south-1"));
            account.remove(vpc("vpc-1", "ap-south-1"));
        }

        try (var account = Account.open(folder)) {
            assertThat(account.all()).isEmpty();
        }
    }

    @Test
    void whatIsKeptOfADeletedResourceCanBeForgottenAndNothingElseGoes(@TempDir Path folder) {
        var vpc = vpc("vpc-1", "ap-south-1");
        try (var account = Account.open(folder)) {
            account.put(vpc);
            account.put(CloudResource.remains("finalSnapshot", "ap-south-1", "last", vpc));

            assertThat(account.forgetRemains())
                    .singleElement()
                    .returns("finalSnapshot", CloudResource::kind)
                    .returns("last", CloudResource::id);
        }

        try (var account = Account.open(folder)) {
            assertThat(account.forgetRemains()).isEmpty();
            assertThat(account.all()).containsExactly(vpc);
        }
    }

    @Test
    void whatIsKeptOfADeletedResourceIsFoundByItsNameAndIsNoResource(@TempDir Path folder) {
        try (var account = Account.open(folder)) {
            account.put(CloudResource.remains("finalSnapshot", "ap-south-1", "last", vpc("vpc-1", "ap-south-1")));
        }

        try (var account = Account.open(folder)) {
            assertThat(account.find(CloudResource.typeOfRemains("finalSnapshot"), "ap-south-1", "last"))
                    .isPresent();
            assertThat(account.all()).isEmpty();
        }
    }

    @Test
    void aHalfWrittenResourceIsIgnoredAndCleanedAway(@TempDir Path folder) throws IOException {
        var place = Files.createDirectories(folder.resolve("ap-south-1/ec2.vpc.Vpc"));
        var draft = Files.writeString(place.resolve("vpc-1.json.draft"), "{\"type\": \"aws:ec2/v");

        try (var account = Account.open(folder)) {
            assertThat(account.all()).isEmpty();
            assertThat(draft).doesNotExist();
        }
    }

    @Test
    void oneIdInTwoRegionsIsTwoResources(@TempDir Path folder) {
        try (var account = Account.open(folder)) {
            account.put(vpc("main", "ap-south-1"));
            account.put(vpc("main", "ap-south-2"));
        }

        try (var account = Account.open(folder)) {
            assertThat(account.all("aws:ec2/vpc:Vpc")).hasSize(2);
            assertThat(account.find("aws:ec2/vpc:Vpc", "ap-south-2", "main")).isPresent();
        }
    }

    @Test
    void idsTooLongForAFileNameAreKeptApart(@TempDir Path folder) {
        var arn = "cluster#arn:aws:iam::111122223333:role/" + "a".repeat(250);
        try (var account = Account.open(folder)) {
            account.put(vpc(arn + "/one", "ap-south-1"));
            account.put(vpc(arn + "/two", "ap-south-1"));
        }

        try (var account = Account.open(folder)) {
            assertThat(account.all())
                    .extracting(CloudResource::id)
                    .containsExactlyInAnyOrder(arn + "/one", arn + "/two");
        }
    }
}
