/** Veo 3.1 as strict as it can be from its documents: for tests, never known to production code. */
@NullMarked
package studio.backlot.render.provider.veo.fake;

import org.jspecify.annotations.NullMarked;
