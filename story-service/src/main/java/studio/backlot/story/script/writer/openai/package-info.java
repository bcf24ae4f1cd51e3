/** The dialect of OpenAI's chat completions, which OpenRouter, vLLM, Ollama and others speak too. */
@NullMarked
package studio.backlot.story.script.writer.openai;

import org.jspecify.annotations.NullMarked;
