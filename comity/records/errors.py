"""What can go wrong: one root, a named class for each kind, a message that says what to do."""


class ComityError(Exception):
    """Root of every error that Comity raises on purpose; its text is shown to people as it is."""

    def __reduce__(self) -> tuple[object, ...]:  # type: ignore[explicit-override]  # typing.override is Python 3.12's
        """Errors pass between processes whole, though their makers take other arguments than the text."""
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[ComityError], args: tuple[object, ...], fields: dict[str, object]) -> ComityError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(fields)
    return error


class InvalidValue(ComityError):
    """A value that is not of the form its field asks for."""

    def __init__(self, field: str, value: object, why: str) -> None:
        self.field, self.value, self.why = field, value, why
        super().__init__(f"{field}: {value!r} {why}")


class UnreadableSource(ComityError):
    """A file or record that cannot become a Document.

    `source` is its name (with the line, for JSON lines), `why` the reason in words.
    """

    def __init__(self, source: str, why: str) -> None:
        self.source, self.why = source, why
        super().__init__(f"{source}: {why}")


class LanguageNotRead(UnreadableSource):
    """A document in a language that no folder of `comity.languages` reads yet."""

    def __init__(self, source: str, language: str) -> None:
        self.language = language
        super().__init__(source, f"language {language!r} is not read yet; the document was left out")


class UnknownLocality(ComityError):
    """A name or code that no locality of the table bears."""

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        self.name, self.near = name, near
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"no locality is called {name!r}{hint}")


class UnknownThing(ComityError):
    """An id or name that nothing bears in the register as the person asking sees it."""

    def __init__(self, what: str, named: str, hint: str = "") -> None:
        self.what, self.named = what, named
        super().__init__(f"no {what} is called {named!r}{f'; {hint}' if hint else ''}")


class Contradiction(ComityError):
    """A decision that contradicts another one which stands; says which, and whose."""


class NotAllowed(ComityError):
    """Something that the account which asks may not do; says what would be needed."""


class BrokenRegister(ComityError):
    """A register whose ledger, quotes or tables do not hold; says which entry and why."""


class DataError(ComityError):
    """A data file of the package (TOML, table) that does not have its form; names file and key."""
