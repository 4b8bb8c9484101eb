package org.sklad.centres.assets;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of assets.
 *
 * @param room its code
 * @param active true for those in use, false for those out of use, null for all
 */
public record AssetFilter(
        @Nullable AssetCategory category,
        @Nullable String room,
        @Nullable Boolean active) {}
