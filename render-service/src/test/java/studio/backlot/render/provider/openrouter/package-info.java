@NullMarked
package studio.backlot.render.provider.openrouter;

import org.jspecify.annotations.NullMarked;
