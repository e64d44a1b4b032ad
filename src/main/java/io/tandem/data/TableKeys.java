package io.tandem.data;

import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import io.tandem.settings.IndexSettings;
import io.tandem.settings.KeyAttribute;
import io.tandem.settings.TableSettings;
import java.util.List;

/** How a table and its indexes are keyed, in DynamoDB's words. */
final class TableKeys {
    private TableKeys() {}

    /** DynamoDB wants to know of key attributes only, each once. */
    static List<TableAttributeArgs> attributes(TableSettings settings) {
        return settings.attributes().stream()
                .map(attribute -> TableAttributeArgs.builder()
                        .name(attribute.name())
                        .type(attribute.type())
                        .build())
                .toList();
    }

    static List<TableGlobalSecondaryIndexArgs> indexes(TableSettings settings) {
        return settings.indexes().entrySet().stream()
                .map(index -> index(index.getKey(), index.getValue()))
                .toList();
    }

    private static TableGlobalSecondaryIndexArgs index(String name, IndexSettings settings) {
        var index = TableGlobalSecondaryIndexArgs.builder()
                .name(name)
                .hashKey(KeyAttribute.parse(settings.hashKey()).name())
                .projectionType("ALL");
        settings.rangeKey().map(KeyAttribute::parse).map(KeyAttribute::name).ifPresent(index::rangeKey);
        return index.build();
    }
}
