package org.sklad.platform.http;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes bodies by their type alone. The annotations of methods only describe the API. Jackson would search and hash
 * all of them at every request, which took one twentieth of the processor time.
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
