/** A strict gateway of the OpenAI-Videos dialect. */
@NullMarked
package studio.backlot.fakes.openai;

import org.jspecify.annotations.NullMarked;
