/** Language models as OpenAI's chat completions speak. */
@NullMarked
package studio.backlot.fakes.chat;

import org.jspecify.annotations.NullMarked;
