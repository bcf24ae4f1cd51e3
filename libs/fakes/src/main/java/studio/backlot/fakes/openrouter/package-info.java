/** A strict OpenRouter. */
@NullMarked
package studio.backlot.fakes.openrouter;

import org.jspecify.annotations.NullMarked;
