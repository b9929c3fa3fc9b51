package org.surveystats.suppression;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.surveystats.text.Dash;
import org.surveystats.text.TextTable;

/**
 * A figure that is shown, or the reason why it is not. A hidden figure is not held here in any form.
 *
 * @param <T> the figure's type
 */
public sealed interface Published<T> {
    /**
     * A figure that is shown.
     *
     * @param value the figure
     * @param <T> its type
     */
    record Shown<T>(T value) implements Published<T> {
        /** Checks that the figure is there. */
        public Shown {
            Objects.requireNonNull(value, "value must not be null");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A figure that is not shown.
     *
     * @param reason why
     * @param detail more words on the reason, possibly empty
     * @param <T> the figure's type
     */
    record Hidden<T>(HiddenReason reason, String detail) implements Published<T> {
        /** Checks that the reason is there. */
        public Hidden {
            Objects.requireNonNull(reason, "reason must not be null");
            Objects.requireNonNull(detail, "detail must not be null");
        }

        /**
         * Why it is not shown.
         *
         * @return the detail where there is one, otherwise the reason
         */
        public String why() {
            return detail.isEmpty() ? reason.toString() : detail;
        }

        @Override
        public String toString() {
            return "not shown (" + why() + ")";
        }
    }

    /**
     * A figure that is shown.
     *
     * @param value the figure
     * @param <T> its type
     * @return the figure
     */
    static <T> Published<T> shown(T value) {
        return new Shown<>(value);
    }

    /**
     * A figure that is not shown.
     *
     * @param reason why
     * @param <T> the figure's type
     * @return nothing but the reason
     */
    static <T> Published<T> hidden(HiddenReason reason) {
        return new Hidden<>(reason, "");
    }

    /**
     * A figure that is not shown.
     *
     * @param reason why
     * @param detail more words on the reason
     * @param <T> the figure's type
     * @return nothing but the reason
     */
    static <T> Published<T> hidden(HiddenReason reason, String detail) {
        return new Hidden<>(reason, detail);
    }

    /**
     * Whether the figure is shown.
     *
     * @return true for {@link Shown}
     */
    default boolean isShown() {
        return this instanceof Shown;
    }

    /**
     * Whether the figure is shown and is this one. Not the same as {@code equals}: a published figure never equals a
     * figure.
     *
     * @param value the figure to compare with
     * @return false as well when the figure is hidden
     */
    default boolean is(T value) {
        return this instanceof Shown<T> shown && shown.value().equals(value);
    }

    /**
     * Why the figure is not shown.
     *
     * @return empty when it is
     */
    default Optional<HiddenReason> hiddenReason() {
        return this instanceof Hidden<T> hidden ? Optional.of(hidden.reason()) : Optional.empty();
    }

    /**
     * Another figure made from this one, hidden for the same reason when this one is.
     *
     * @param function makes the other figure
     * @param <R> its type
     * @return the other figure
     */
    default <R> Published<R> map(Function<? super T, ? extends R> function) {
        return flatMap(value -> new Shown<R>(function.apply(value)));
    }

    /**
     * Another figure made from this one, which may itself be hidden.
     *
     * @param function makes the other figure
     * @param <R> its type
     * @return the other figure
     */
    default <R> Published<R> flatMap(Function<? super T, Published<R>> function) {
        if (this instanceof Shown<T> shown) {
            return function.apply(shown.value());
        }
        Hidden<T> hidden = (Hidden<T>) this;
        return new Hidden<>(hidden.reason(), hidden.detail());
    }

    /**
     * The figure as a cell of a {@link TextTable}.
     *
     * @param text what to print of it when it is shown
     * @return the text, or a {@link Dash} that says why it is not shown
     */
    default Object cell(Function<? super T, ?> text) {
        return this instanceof Hidden<T> hidden ? new Dash(hidden.why()) : text.apply(orElseThrow());
    }

    /**
     * The figure, or something else when it is hidden.
     *
     * @param other what to use instead
     * @return the figure or the other
     */
    default T orElse(T other) {
        return this instanceof Shown<T> shown ? shown.value() : other;
    }

    /**
     * The figure.
     *
     * @return the figure
     * @throws NoSuchElementException if it is hidden; the message says why
     */
    default T orElseThrow() {
        if (this instanceof Shown<T> shown) {
            return shown.value();
        }
        throw new NoSuchElementException(toString());
    }

    /**
     * Does something with the figure when it is shown.
     *
     * @param action what to do
     */
    default void ifShown(Consumer<? super T> action) {
        if (this instanceof Shown<T> shown) {
            action.accept(shown.value());
        }
    }
}
