package io.tandem.policy.engine;

import io.grpc.BindableService;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.tandem.policy.Packs;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Serves one pack to the engine: prints the port on the first line of stdout and answers until it is ended.
 * https://github.com/pulumi/pulumi/blob/master/pkg/resource/plugin/analyzer_plugin.go
 */
public final class Main {
    /** A whole stack arrives in one message. */
    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

    private Main() {}

    /**
     * Serves until the engine ends the process.
     *
     * @param arguments the pack's name, then what the engine passes and nobody needs; {@code --warm STATE} instead
     *     loads what a run on that recorded state loads, for the class-data archive
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var name = arguments.length == 0 ? Packs.ALL : arguments[0];
        if (name.equals("--warm")) {
            WarmUp.run(Path.of(arguments.length > 1 ? arguments[1] : ""));
            return;
        }
        var environment = Environment.ofProcess();
        var analyzer = new PackAnalyzer(Packs.named(name), environment);
        Runtime.getRuntime().addShutdownHook(new Thread(analyzer::writeReports));
        int port = serve(analyzer).getPort();
        announce(System.out, port);
        Thread.currentThread().join();
    }

    static Server serve(PackAnalyzer analyzer) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
                .addService(service(analyzer))
                .maxInboundMessageSize(LARGEST_MESSAGE)
                // The engine asks one question after the other.
                .directExecutor()
                .build()
                .start();
    }

    private static ServerServiceDefinition service(BindableService analyzer) {
        var bound = analyzer.bindService();
        var remediation = Unread.remediation();
        var service = ServerServiceDefinition.builder(
                        bound.getServiceDescriptor().getName())
                .addMethod(remediation);
        bound.getMethods().stream()
                .filter(method -> !name(method).equals(name(remediation)))
                .forEach(service::addMethod);
        return service.build();
    }

    private static String name(ServerMethodDefinition<?, ?> method) {
        return method.getMethodDescriptor().getFullMethodName();
    }

    private static void announce(PrintStream out, int port) {
        out.println(port);
        out.flush();
    }
}
