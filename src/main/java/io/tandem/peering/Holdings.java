package io.tandem.peering;

import io.tandem.data.DataAccess;
import io.tandem.keys.KeyArns;
import io.tandem.settings.Holding;
import io.tandem.settings.Holding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What of a region holds state, as its components made it. What there is one of bears the name of the region. */
final class Holdings {
    private Holdings() {}

    static List<Holding> of(String name, KeyArns keys, DataAccess data) {
        List<Holding> holdings = new ArrayList<>();
        add(holdings, Kind.BUCKET, data.datasets().keySet());
        add(holdings, Kind.TABLE, data.tables().keySet());
        data.database().ifPresent(database -> holdings.add(new Holding(Kind.DATABASE, name)));
        add(holdings, Kind.SECRET, data.secrets().keySet());
        add(holdings, Kind.REPOSITORY, data.repositories().keySet());
        data.cache().ifPresent(cache -> holdings.add(new Holding(Kind.CACHE, name)));
        data.streaming().ifPresent(stream -> holdings.add(new Holding(Kind.STREAM, name)));
        holdings.add(new Holding(Kind.VAULT, name));
        add(
                holdings,
                Kind.KEY,
                keys.byUse().keySet().stream().map(Object::toString).toList());
        return List.copyOf(holdings);
    }

    private static void add(List<Holding> holdings, Kind kind, Collection<String> names) {
        new TreeSet<>(names).forEach(name -> holdings.add(new Holding(kind, name)));
    }
}
