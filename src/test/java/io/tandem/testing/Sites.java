package io.tandem.testing;

import io.tandem.keys.Site;
import java.util.Map;

/** A place to build rooms in. */
public final class Sites {
    public static final Site MUMBAI = new Site("111122223333", "ap-south-1", true, Map.of("environment", "prod"));

    public static final Site HYDERABAD = MUMBAI.in("ap-south-2");

    private Sites() {}
}
