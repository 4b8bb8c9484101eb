package org.sklad.platform.http;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * How a body is read and written is told by its type alone. What is annotated at a method describes the API; Jackson would look
 * for its own among that at every request, and hash all of it to do so: one of twenty parts of the processor's work.
 */
final class PlainBodies implements ReaderInterceptor, WriterInterceptor {
    private static final Annotation[] NONE = {};

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setAnnotations(NONE);
        return context.proceed();
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        context.setAnnotations(NONE);
        context.proceed();
    }
}
