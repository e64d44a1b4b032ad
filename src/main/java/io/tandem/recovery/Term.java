package io.tandem.recovery;

/**
 * A part of a budget: how long one thing takes at most, or how much of the data it may cost.
 *
 * @param name what takes the time
 * @param seconds how long
 * @param least how far its setting can lower it; the seconds themselves where AWS fixes them
 * @param setting the key that changes it, or the words that say who fixes it
 * @param source where the number comes from
 */
record Term(String name, int seconds, int least, String setting, String source) {

    /** A term that no setting changes. */
    static Term fixed(String name, int seconds, String source) {
        return new Term(name, seconds, seconds, "fixed by AWS", source);
    }

    boolean canBeLowered() {
        return seconds > least;
    }
}
