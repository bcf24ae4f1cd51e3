/** A strict Gemini Omni by the Interactions interface of Google Cloud. */
@NullMarked
package studio.backlot.fakes.omni;

import org.jspecify.annotations.NullMarked;
