/** The dialect of OpenAI's speech, which OpenRouter, Kokoro-FastAPI and others speak too. */
@NullMarked
package studio.backlot.audio.speech.openai;

import org.jspecify.annotations.NullMarked;
