package org.sklad.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The forms of pages that were taken since a test began: what {@link Sends} says of it must be among them. */
public final class TakenForms implements BeforeEachCallback, AfterEachCallback {
    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    /** Told by all who send: a form that was refused or led to the sign-in is not taken. */
    public static void tell(String method, String path, int status, String location) {
        boolean form = method.equals("POST") && !path.startsWith("/api/");
        if (form && status < 400 && !location.contains("/sign-in?")) {
            Endpoints.of(method, path).ifPresent(each -> TAKEN.add(each.address()));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TAKEN.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            Sends says = context.getRequiredTestMethod().getAnnotation(Sends.class);
            assertThat(TAKEN).contains(says.value());
        }
    }
}
