package io.tandem;

/** Entry point that the language host starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("not yet");
    }
}
