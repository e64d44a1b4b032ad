package io.tandem.policy.engine;

import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import java.io.InputStream;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;

/**
 * Takes a resource without reading it. The engine asks every pack to remediate each resource before it asks what is wrong
 * with it; a pack that does not would otherwise decode each twice.
 */
final class Unread implements Marshaller<AnalyzeRequest> {
    /** Answers that this pack remediates nothing. */
    static ServerMethodDefinition<AnalyzeRequest, RemediateResponse> remediation() {
        var method = AnalyzerGrpc.getRemediateMethod();
        var declined =
                Status.UNIMPLEMENTED.withDescription("nothing is remediated").asRuntimeException();
        return ServerMethodDefinition.create(
                method.toBuilder(new Unread(), method.getResponseMarshaller()).build(),
                ServerCalls.asyncUnaryCall((request, reply) -> reply.onError(declined)));
    }

    @Override
    public InputStream stream(AnalyzeRequest request) {
        throw new UnsupportedOperationException("only the engine sends resources");
    }

    @Override
    public AnalyzeRequest parse(InputStream resource) {
        return AnalyzeRequest.getDefaultInstance();
    }
}
