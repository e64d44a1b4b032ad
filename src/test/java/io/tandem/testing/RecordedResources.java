package io.tandem.testing;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Stands in the engine's place and keeps what a program registered: inputs as they arrived, and options. */
public final class RecordedResources implements Mocks {
    private final Map<String, ResourceArgs> resources = new ConcurrentHashMap<>();
    private final Map<String, ResourceOptions> options = new ConcurrentHashMap<>();
    private final Map<String, Object> otherStack;
    private final Function<CallArgs, Optional<Map<String, Object>>> lookups;

    /** In an account where no other stack has published anything. */
    public RecordedResources() {
        this(Map.of());
    }

    /** @param otherStack the outputs of whatever other stack is read */
    public RecordedResources(Map<String, Object> otherStack) {
        this(otherStack, call -> Optional.empty());
    }

    /** @param lookups what functions answer; nothing if what they look for is not there */
    public RecordedResources(
            Map<String, Object> otherStack, Function<CallArgs, Optional<Map<String, Object>>> lookups) {
        this.otherStack = Map.copyOf(otherStack);
        this.lookups = lookups;
    }

    /** What a program registers that must not fail. */
    public static RecordedResources of(Consumer<Context> program) {
        var recorded = new RecordedResources();
        recorded.run(program).throwOnError();
        return recorded;
    }

    /** Runs a program that may fail. */
    public TestResult run(Consumer<Context> program) {
        ResourceTransformation keepOptions = args -> {
            options.put(key(args.resource()), args.options());
            return Optional.empty();
        };
        try {
            return PulumiTest.withMocks(this)
                    .withOptions(TestOptions.builder()
                            .resourceTransformations(List.of(keepOptions))
                            .build())
                    .runTest(program);
        } finally {
            PulumiTest.cleanup();
        }
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        resources.put(args.type + " " + args.name, args);
        Map<String, Object> state = new HashMap<>(args.inputs);
        state.putAll(
                args.type.equals("pulumi:pulumi:StackReference")
                        ? Map.of("outputs", otherStack, "secretOutputNames", List.of())
                        : ComputedOutputs.of(args, region(args)));
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name + "-id"), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs call) {
        return lookups.apply(call)
                .or(() -> ComputedOutputs.madeUp(call))
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new IllegalStateException("NotFoundException: " + call.token + " " + call.args)));
    }

    /** Type and logical name of all. */
    public Set<String> names() {
        return new TreeSet<>(resources.keySet());
    }

    public List<Map<String, Object>> inputsOfAll(String type) {
        return resources.values().stream()
                .filter(args -> args.type.equals(type))
                .map(args -> args.inputs)
                .toList();
    }

    /** Inputs of one resource; fails when it is not there. */
    public Map<String, Object> inputs(String type, String name) {
        return found(resources, type, name).inputs;
    }

    /** A policy among the inputs of one resource. */
    public PolicyDocument policy(String type, String name, String input) {
        return PolicyDocument.parse(Objects.requireNonNull(inputs(type, name).get(input), input));
    }

    /** The providers that a component was handed. */
    public List<ProviderResource> providers(String type, String name) {
        return ((ComponentResourceOptions) found(options, type, name)).getProviders();
    }

    /** References to the providers that made the resources whose type starts so. */
    public List<String> providersOfAll(String typePrefix) {
        return resources.values().stream()
                .filter(args -> args.type.startsWith(typePrefix))
                .map(args -> args.provider)
                .toList();
    }

    /** Type and logical name of what a provider made. */
    public Set<String> madeBy(String provider) {
        return where(args -> args.provider.contains("::" + provider + "::"));
    }

    /** Type and logical name of what has a text somewhere in its inputs. */
    public Set<String> mentioning(String text) {
        return where(args -> args.inputs.toString().contains(text));
    }

    private Set<String> where(Predicate<ResourceArgs> condition) {
        return resources.entrySet().stream()
                .filter(resource -> condition.test(resource.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The region of the provider that made a resource. */
    public String region(String type, String name) {
        return region(found(resources, type, name));
    }

    /** In tests of one room nothing says where it is; it is where the samples are. */
    private String region(ResourceArgs made) {
        return resources.values().stream()
                .filter(args -> args.type.equals("pulumi:providers:aws"))
                .filter(args -> made.provider.contains("::" + args.name + "::"))
                .map(args -> String.valueOf(args.inputs.get("region")))
                .findAny()
                .orElse(Sites.MUMBAI.region());
    }

    public boolean isProtected(String type, String name) {
        return found(options, type, name).isProtect();
    }

    /** Whether a resource that the program drops stays in AWS. */
    public boolean isRetained(String type, String name) {
        return found(options, type, name).isRetainOnDelete();
    }

    /** Inputs of a resource that the engine leaves as they were when it was made. */
    public List<String> ignoredChanges(String type, String name) {
        return found(options, type, name).getIgnoreChanges();
    }

    /** Logical names of what a resource was told to wait for. */
    public Set<String> dependencies(String type, String name) {
        return PulumiTest.extractValue(found(options, type, name).getDependsOn()).stream()
                .map(Resource::pulumiResourceName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> T found(Map<String, T> things, String type, String name) {
        return Optional.ofNullable(things.get(type + " " + name))
                .orElseThrow(() -> new AssertionError("no " + type + " " + name + " among " + things.keySet()));
    }

    private static String key(Resource resource) {
        return resource.pulumiResourceType() + " " + resource.pulumiResourceName();
    }
}
