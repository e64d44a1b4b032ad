package io.tandem.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.rules.Stack;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Judge;
import io.tandem.policy.run.Outcome;
import io.tandem.policy.testing.Golden;
import io.tandem.policy.testing.StateResource;
import io.tandem.policy.values.Value;
import io.tandem.policy.waivers.Waivers;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that breaks blocks everybody: none does on resources of which less is said than on the recorded ones. */
class RobustnessTest {
    private static final String SECRET = "correct-horse";
    private static final Judge JUDGE = new Judge(Packs.named(Packs.ALL), Waivers.none(), Map.of(), Map.of());

    static Stream<String> types() {
        return Golden.world("both").resources().stream()
                .map(StateResource::type)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noRuleBreaksWhereNothingIsSet(String type) {
        assertThat(broken(type, properties -> Value.object(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noRuleBreaksWhereNothingIsKnown(String type) {
        assertThat(broken(type, properties -> Value.UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noRuleBreaksWhereTextStandsForEverything(String type) {
        assertThat(broken(type, RobustnessTest::texts)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noMessageTellsASecret(String type) {
        assertThat(judged(type, RobustnessTest::secret)
                        .map(finding -> finding.rule().id() + ": " + finding.message())
                        .filter(message -> message.contains(SECRET)))
                .isEmpty();
    }

    /** Every property a secret as a whole, as the engine has it when something deep inside is one. */
    private static Value secret(Value properties) {
        return Value.of(properties.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, property -> covered(property.getValue())
                        .asSecret())));
    }

    private static Value covered(Value value) {
        if (value.isObject()) {
            return Value.of(value.fields().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> covered(field.getValue()))));
        }
        return value.items().isEmpty()
                ? Value.of(SECRET)
                : Value.list(value.items().stream().map(RobustnessTest::covered).toList());
    }

    private static Value texts(Value properties) {
        return Value.of(properties.fields().keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> "any: ${text}")));
    }

    private static Stream<String> broken(String type, UnaryOperator<Value> change) {
        return judged(type, change)
                .filter(finding -> finding.outcome() == Outcome.CRASHED)
                .map(finding -> finding.rule().id() + ": " + finding.message())
                .distinct();
    }

    private static Stream<Finding> judged(String type, UnaryOperator<Value> change) {
        var resources = Golden.world("both").resources();
        var alone = resources.stream()
                .filter(resource -> resource.type().equals(type))
                .map(StateResource::asInputs)
                .map(resource -> resource.with(change.apply(resource.properties())))
                .flatMap(resource -> JUDGE.one(resource).stream());
        var all = JUDGE.all(new Stack(resources.stream()
                .map(StateResource::asOutputs)
                .map(resource ->
                        resource.type().equals(type) ? resource.with(change.apply(resource.properties())) : resource)
                .toList()));
        return Stream.concat(alone, all.stream());
    }
}
