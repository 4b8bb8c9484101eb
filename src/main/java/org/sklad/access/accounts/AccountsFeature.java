package org.sklad.access.accounts;

import java.util.List;
import java.util.function.Supplier;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Sign-in, the operator's own account, and tokens. */
public final class AccountsFeature implements Feature {
    private final Base base;
    private final AccessFeature access;
    private final Supplier<List<SampleOperator>> samples;

    /**
     * Creates the feature.
     *
     * @param samples the operators of a demo; empty in a real installation
     */
    public AccountsFeature(Base base, AccessFeature access, Supplier<List<SampleOperator>> samples) {
        this.base = base;
        this.access = access;
        this.samples = samples;
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        return List.of(
                new SignInPages(access.sessions, access.stations, access.operators, samples.get(), forms),
                new AccountPages(access.sessions, access.ownSessions, access.secondFactor, forms),
                new SecondFactorPages(
                        access.secondFactor, new PasswordForms(SecondFactorPages.PATH, forms, base.clock())),
                new PinPages(access.pins, new PasswordForms(PinPages.PATH, forms, base.clock())),
                new SharingPages(access.stations, new PasswordForms(SharingPages.PATH, forms, base.clock())),
                new StationPages(access.stations, forms),
                new TokenPages(access.tokens, forms, base.randomness(), base.clock()),
                new SessionResource(access.sessions, forms),
                new SessionsResource(access.sessions, access.ownSessions),
                new TokensResource(access.tokens, forms, base.clock()));
    }
}
