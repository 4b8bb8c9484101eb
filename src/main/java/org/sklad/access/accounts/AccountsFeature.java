package org.sklad.access.accounts;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Sign-in, the operator's own account, and tokens. */
public final class AccountsFeature implements Feature {
    private final Base base;
    private final AccessFeature access;

    public AccountsFeature(Base base, AccessFeature access) {
        this.base = base;
        this.access = access;
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new SignInPages(access.sessions, forms),
                new AccountPages(access.sessions, access.ownSessions, access.secondFactor, forms),
                new SecondFactorPages(access.secondFactor, forms, base.clock()),
                new TokenPages(access.tokens, forms, base.randomness(), base.clock()),
                new SessionResource(access.sessions, forms),
                new SessionsResource(access.sessions, access.ownSessions),
                new TokensResource(access.tokens, forms));
    }
}
