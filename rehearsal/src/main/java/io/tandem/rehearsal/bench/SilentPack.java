package io.tandem.rehearsal.bench;

import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.Plugin.PluginInfo;

/**
 * A policy pack without a rule, answered by this process, which is warm: what the engine itself spends on asking any pack
 * at all. No pack can cost less.
 */
final class SilentPack extends AnalyzerGrpc.AnalyzerImplBase implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

    private final Server server;
    private final Path executable;

    SilentPack(Path folder) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = NettyServerBuilder.forAddress(address)
                .addService(this)
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build()
                .start();
        // The engine wants a program that prints a port and stays.
        executable = Files.write(
                folder.resolve("silent"), List.of("#!/bin/sh", "echo " + server.getPort(), "exec sleep 86400"));
        if (!executable.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + executable + " executable");
        }
    }

    Path executable() {
        return executable;
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(reply, PluginInfo.getDefaultInstance());
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> reply) {
        answer(reply, AnalyzerInfo.newBuilder().setName("silent").build());
    }

    @Override
    public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> reply) {
        answer(reply, AnalyzeResponse.getDefaultInstance());
    }

    @Override
    public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> reply) {
        answer(reply, AnalyzeResponse.getDefaultInstance());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> reply, T answer) {
        reply.onNext(answer);
        reply.onCompleted();
    }
}
