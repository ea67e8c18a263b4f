package io.targetmonitor.targets.observation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Rows of a batch that are not as the form asks for, each with the first of its fields to blame. */
final class RowFlaws {

    private static final Map<Class<?>, String> CODES = Map.of(NotNull.class, "required", Size.class, "too-large");

    private final Map<Integer, Flawed> byRow;

    private RowFlaws(Map<Integer, Flawed> byRow) {
        this.byRow = byRow;
    }

    /** @throws ConstraintViolationException if there is a flaw that cannot be skipped with its row */
    static RowFlaws of(Set<ConstraintViolation<BatchForm>> violations, OnError onError) {
        var ofRows = onError == OnError.skip
                ? violations.stream().filter(RowFlaws::isOfARow).collect(Collectors.toSet())
                : Set.<ConstraintViolation<BatchForm>>of();
        if (ofRows.size() < violations.size()) {
            throw new ConstraintViolationException(violations);
        }
        return new RowFlaws(ofRows.stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .collect(Collectors.toMap(RowFlaws::row, RowFlaws::flawed, (first, second) -> first)));
    }

    void throwIfOf(int row) {
        if (byRow.containsKey(row)) {
            throw byRow.get(row);
        }
    }

    private static boolean isOfARow(ConstraintViolation<?> violation) {
        return steps(violation).size() > 1;
    }

    private static int row(ConstraintViolation<?> violation) {
        return steps(violation).get(1).getIndex();
    }

    private static Flawed flawed(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new Flawed(field(violation), CODES.getOrDefault(constraint, "invalid"));
    }

    /** Null if the row itself is missing. */
    private static String field(ConstraintViolation<?> violation) {
        var names = steps(violation).stream()
                .skip(1)
                .filter(step -> step.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
        return names.isEmpty() ? null : names;
    }

    /** First the list, then the row with what it lacks. */
    private static List<Path.Node> steps(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
