/** Videos by the models that Replicate runs: its wire form, by its clients and documents of 2025 and 2026. */
@NullMarked
package studio.backlot.render.provider.replicate;

import org.jspecify.annotations.NullMarked;
