package org.sklad;

public final class SkladApplication {
    private SkladApplication() {}
}
