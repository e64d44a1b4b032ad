package io.tandem.rehearsal.provider;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import io.grpc.stub.StreamObserver;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.values.Paths;
import io.tandem.rehearsal.values.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;

/** The aws provider: one region and one account per instance, default tags on everything that takes tags. */
final class AwsProvider extends CloudProvider {
    private static final Gson JSON = new Gson();
    private final Functions functions;

    AwsProvider(Catalog catalog, Cloud cloud) {
        super("6.83.0", catalog, cloud);
        this.functions = new Functions(cloud);
    }

    @Override
    void configure(Session session, Map<String, Object> configuration) {
        var region = Paths.text(configuration, "region")
                .orElseThrow(() -> new Refusal("MissingRegion", "region: the aws provider needs one"));
        if (!Regions.all().contains(region)) {
            throw new Refusal("InvalidRegion", "region: '%s', legal are %s".formatted(region, Regions.all()));
        }
        var account = CallerAccount.of(cloud(), region, configuration);
        var allowed = nested(configuration.get("allowedAccountIds"), new TypeToken<List<String>>() {});
        if (allowed != null && !allowed.isEmpty()) {
            CallerAccount.check(account, allowed);
        }
        var defaults = nested(configuration.get("defaultTags"), new TypeToken<Map<String, Map<String, Object>>>() {});
        session.configure(region, defaults == null ? Map.of() : defaults.getOrDefault("tags", Map.of()));
    }

    @Override
    @SuppressWarnings("unchecked")
    void complete(ResourceType type, Map<String, Object> inputs) {
        var defaults = Session.current().defaultTags();
        if (type.isTaggable() && !defaults.isEmpty()) {
            var tags = new LinkedHashMap<>(defaults);
            if (inputs.get("tags") instanceof Map<?, ?> own) {
                tags.putAll((Map<String, Object>) own);
            }
            inputs.put("tags", tags);
        }
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> reply) {
        var session = Session.current();
        answer(reply, () -> InvokeResponse.newBuilder()
                .setReturn(Wire.write(functions.call(request.getTok(), session.scope(), Wire.read(request.getArgs()))))
                .build());
    }

    /** Provider configuration that is not text arrives as JSON in text. */
    private static <T> @Nullable T nested(@Nullable Object value, TypeToken<T> type) {
        return value instanceof String json ? JSON.fromJson(json, type.getType()) : null;
    }
}
