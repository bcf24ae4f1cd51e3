/** What the strict fakes of all providers are made of: for tests, never known to production code. */
@NullMarked
package studio.backlot.render.provider.fake;

import org.jspecify.annotations.NullMarked;
