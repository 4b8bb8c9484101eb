package org.sklad.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The page forms that the server accepted since a test began. They must include the forms that {@link Sends} declares. */
public final class TakenForms implements BeforeEachCallback, AfterEachCallback {
    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    /** Records an accepted form; all senders call it. Ignores forms that were refused or led to the sign-in. */
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
