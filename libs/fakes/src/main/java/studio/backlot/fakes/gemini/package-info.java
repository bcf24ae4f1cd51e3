/** A strict Gemini that draws. */
@NullMarked
package studio.backlot.fakes.gemini;

import org.jspecify.annotations.NullMarked;
