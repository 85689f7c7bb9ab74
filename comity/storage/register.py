"""A register that is open: its ledger, its tables, and the joined record kept beside them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from django.db import connections
from django.db.backends.utils import CursorWrapper

from comity.records.accounts import Account, Deed
from comity.records.decisions import AccountSet, Marked
from comity.records.errors import ComityError, NotAllowed
from comity.records.findings import Reading
from comity.records.kept import Kept
from comity.records.ledger import Actor, Entry, EntryKind, Fault, Filed, Head, Problem, Verification
from comity.records.record import Record
from comity.records.search import Found, Query
from comity.register import acting, filing
from comity.register.accounts import accounts
from comity.register.acting import Action, Done, Present
from comity.register.chain import Clock
from comity.register.contents import content_as
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.extending import extended
from comity.register.deciding.standing import Decisions, decided, decision
from comity.register.deciding.view import seen, withheld
from comity.register.folding import State, fold
from comity.register.keeping.deeds import things
from comity.register.policy import Policy
from comity.register.stream import OF_DOCUMENTS, Stream
from comity.register.verify import Checking
from comity.storage import attempts, passwords, record, sqlite, tables, triggers
from comity.storage.ledger import StoredLedger
from comity.storage.search import searching
from comity.storage.search.decided import Deciding
from comity.storage.search.others import Names
from comity.storage.trouble import spoken

Join = Callable[[Iterable[Reading], Decisions], Record]
"""Joins readings into a record, within what people decided."""


class Register:
    """One register, open until `close()` or the end of its `with` block; for the thread that opened it.

    `path` is the path of its file, or the address of its database without a password.
    """

    def __init__(self, alias: str, path: Path | str, *, created: bool) -> None:
        self.path, self.created = path, created
        self.ledger = StoredLedger(alias, str(path))
        self.policy = Policy.alone("unknown")
        self._alias = alias
        self._kept_back: tuple[Head, Policy, frozenset[int]] | None = None
        self._joined: tuple[Head, str, Record] | None = None

    def __enter__(self) -> "Register":
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; the register must not be used after. Closing twice does nothing."""
        if self._alias in connections.databases:
            connections[self._alias].close()
            del connections[self._alias]
            del connections.databases[self._alias]

    def cursor(self) -> CursorWrapper:
        """A cursor on the register's database, for questions in SQL."""
        return connections[self._alias].cursor()

    @property
    def head(self) -> Head:
        """The last entry's number and hash."""
        return self.ledger.head

    def file(self, readings: Iterable[Reading], clock: Clock, actor: Actor) -> Iterator[Filed]:
        """File each reading in a transaction of its own, and give the answer to each once it is on the disk.

        What is not asked for from the iterator is not filed.
        """
        self.policy.check(Deed.FILE)
        return filing.file_readings(self.ledger, readings, clock, actor)

    def act(self, action: Action, join: Join, by: str, clock: Clock) -> Done:
        """Do what a person wants done, as `comity.register.acting.act` has it; `join` and `by` as for `record`."""
        done = acting.act(self.ledger, action, self.policy, lambda: self.record(join, by), clock)
        self._extend((done,), by)
        return done

    def _extend(self, done: tuple[Done, ...], by: str) -> None:
        """Where what was done joins and parts nothing, bring the record up to it, instead of joining it anew."""
        if self._joined is None or self._joined[1] != by:
            return
        head, _, before = self._joined
        after: Record | None = before
        for one in done:
            follows = Head(one.entry.sequence - 1, one.entry.previous) == head
            after = self._after(after, one.entry) if follows and after is not None else None
            head = Head(one.entry.sequence, one.entry.hash)
        if after is None:
            return
        with self.ledger.writing():
            if self.head == head and record.extend(self._alias, (self._joined[0], head), by, before, after):
                self._joined = (head, by, after)

    def _after(self, before: Record, entry: Entry) -> Record | None:
        """The record after one more entry; None where it is to be joined anew."""
        made = decision(entry)
        if made is not None:
            return extended(before, made, Attaching(Decisions((made,), self.ledger.replaced()), self._reading))
        return None if entry.kind in (*OF_DOCUMENTS, EntryKind.UNDONE) else before

    def _reading(self, document: str) -> Reading | None:
        held = self.ledger.holding(document)
        return held.reading if held else None

    def act_all(self, actions: Iterable[Action], join: Join, by: str, clock: Clock) -> tuple[Done, ...]:
        """Do several things that a person wants done, all or none (`comity.register.acting.act_all`)."""
        done = acting.act_all(self.ledger, actions, self.policy, lambda: self.record(join, by), clock)
        self._extend(done, by)
        return done

    def kept(self) -> dict[str, Kept]:
        """The things that the office keeps by hand and the policy shows, dropped ones among them, by their ids."""
        return things(Present(self.ledger, self.policy, Record))

    def accounts(self) -> dict[str, Account]:
        """Every account by its name; none where the register has no accounts."""
        return accounts(self.ledger.decisions(EntryKind.ACCOUNT_SET))

    def enter(self, name: str, password: str, clock: Clock) -> None:
        """Let an account act from now on; raises NotAllowed, in the same words whatever is wrong.

        After some wrong passwords in a row the account has to wait (`comity.storage.attempts`): TooManyAttempts.
        """
        with spoken(str(self.path)):
            failed_before = attempts.check(self._alias, name, clock())
        if failed_before:  # counted before it is looked at, so that many at once are no way around
            self._note_attempt(name, clock)
        with spoken(str(self.path)):
            holds = passwords.holds(self._alias, name, password)
        account = self.accounts().get(name)
        if account is None or account.disabled or not holds:
            if not failed_before:
                self._note_attempt(name, clock)
            raise NotAllowed(f"no account {name!r} with this password may open the register {self.path}")
        if failed_before:
            with self.ledger.writing():
                attempts.forget(self._alias, name)
        self.policy = Policy(account)

    def _note_attempt(self, name: str, clock: Clock) -> None:
        with self.ledger.writing():
            attempts.check(self._alias, name, clock())
            attempts.note(self._alias, name, clock())

    def set_password(self, action: Action, password: str, clock: Clock) -> Done:
        """Do what adds an account or sets its password (`comity.register.accounts`), and keep the hash, in one step."""
        with self.ledger.writing():
            done = acting.act(self.ledger, action, self.policy, Record, clock)
            assert isinstance(done.content, AccountSet)  # noqa: S101 -- for the type; no other action is given
            name = done.content.account.name
            passwords.keep(self._alias, name, passwords.sound(name, password))
            attempts.forget(self._alias, name)
        return done

    def readings(self) -> Iterator[Reading]:
        """The readings that stand, one a current document, in the order of filing, as far as the account may see."""
        if self._withholds():
            return iter(self._view(_join)[0])
        return self._all_readings()

    def decisions(self) -> Decisions:
        """What people decided and stands, as far as the account may see."""
        return self._view(_join)[1] if self._withholds() else decided(self.ledger)

    def _all_readings(self) -> Iterator[Reading]:
        return (held.reading for held in self.ledger.current() if held.reading is not None)

    def search(self, query: Query) -> Found:
        """The documents or findings that a query asks for, the best first, of those that are open to the account.

        A document with a finding that a person marked beyond that is left out whole. A place or a person that the query
        names is found by its other names too: of people, those that the joined record had when it was last made.
        """
        open_ = tuple(one for one in query.handling if self.policy.sees(one))
        deciding = Deciding(self._alias, self.ledger)
        with spoken(str(self.path)):
            marked = self._with_marked_findings()
            return searching.search(deciding, replace(query, handling=open_), self._other_names(marked), marked)

    def _other_names(self, marked: frozenset[int]) -> Names:
        """Other names that the account may know; none of people where markings may have changed since then."""
        told = self.policy.sees_all or (not marked and record.is_current(self._alias, self.head))
        return Names(self._alias, self.policy.open if told else ())

    def _with_marked_findings(self) -> frozenset[int]:
        """The documents with a finding that a mark keeps from the account; seldom any, and worked out once a head."""
        marks = (content_as(Marked, entry) for entry in self.ledger.decisions(EntryKind.MARKED))
        if all(self.policy.sees(mark.handling) for mark in marks):
            return frozenset()
        if self._kept_back is None or self._kept_back[:2] != (self.head, self.policy):
            self._kept_back = (self.head, self.policy, self._find_marked())
        return self._kept_back[2]

    def _find_marked(self) -> frozenset[int]:
        sources = withheld(tuple(self._all_readings()), decided(self.ledger), self.policy, _join)
        held = (self.ledger.named(file) for file in {source.rpartition("#")[0] for source in sources})
        return frozenset(one.filed for one in held if one)

    def _withholds(self) -> bool:
        """Whether anything in the register is not open to the account."""
        return not self.policy.sees_all and self.ledger.marked(self.policy.closed)

    def _view(self, join: Join) -> tuple[tuple[Reading, ...], Decisions]:
        return seen(tuple(self._all_readings()), decided(self.ledger), self.policy, join)

    def state(self) -> State:
        """The fold of the whole ledger."""
        return fold(self.ledger.entries())

    def rebuild(self) -> int:
        """Make the tables anew from the ledger, in one transaction; how many documents they hold.

        The joined record is made when next asked for.
        """
        self.policy.check(Deed.MAINTAIN)
        with self.ledger.writing():
            held = Stream(self.ledger)
            tables.rebuild(self.ledger, held.batches(), held.decisions)
            record.forget(self._alias)
            self._joined = None
        return len(held)

    def record(self, join: Join, by: str) -> Record:
        """The joined record at the present head, as far as the account may see: as kept, or made by `join` and kept.

        `by` names the rule that joins, with its version: a record that another one made is made anew. What is joined of
        only a part of the register, since the rest is not open to the account, is not kept.
        """
        if self._withholds():
            return join(*self._view(join))
        with spoken(str(self.path)):
            head = self.head
            if self._joined and self._joined[:2] == (head, by):
                return self._joined[2]
            kept = record.kept(self._alias, head, by)
        if kept is not None:
            self._joined = (head, by, kept)
            return kept
        made = join(tuple(self._all_readings()), decided(self.ledger))
        with self.ledger.writing():
            if self.head == head:
                record.keep(self._alias, head, by, made)
                self._joined = (head, by, made)
        return made

    def verify(self, join: Join | None = None, by: str = "", anchor: Head | None = None) -> Verification:
        """Check everything: file, triggers, chain, quotes, tables against the fold, and (with `join`) the record.

        `anchor` is a head noted earlier that the ledger must still hold (`comity.register.verify`).
        """
        self.policy.check(Deed.MAINTAIN)
        problems = [*self._file_problems()]
        with self.ledger.reading():
            checking = Checking(self.ledger, anchor)
            different = [*tables.differences(self.ledger, checking.batches())]
            different += tables.decided_differences(self._alias, checking.decisions)
            found = checking.result()
            problems += [*found.problems, *different]
            if join is not None:
                problems += self._record_problems(join, by)
        return replace(found, problems=tuple(problems))

    def _file_problems(self) -> Iterator[Problem]:
        with spoken(str(self.path)):
            if connections[self._alias].vendor == "sqlite":
                yield from (Problem(Fault.FILE, None, what) for what in sqlite.damage(self._alias))
            yield from (Problem(Fault.TABLES, None, what) for what in searching.damage(self._alias))
            for name in triggers.missing(self._alias):
                yield Problem(Fault.TRIGGERS, None, f"trigger {name}, which keeps the ledger append-only, is gone")
            for role, right in triggers.rights(self._alias):
                yield Problem(Fault.TRIGGERS, None, f"the role {role} has the right to {right} entries of the ledger")

    def _record_problems(self, join: Join, by: str) -> Iterator[Problem]:
        kept = record.kept(self._alias, self.head, by)
        try:
            made = join(tuple(self._all_readings()), decided(self.ledger))
        except ComityError as why:
            yield Problem(Fault.RECORD, None, f"cannot be made: {why}")
            return
        if kept is not None and kept != made:
            yield Problem(Fault.RECORD, None, "the record that is kept is not what the readings join to")
        if kept is not None and not record.names_hold(self._alias, kept):
            yield Problem(Fault.RECORD, None, "the names that people are found by are not those of the record kept")


def _join(readings: Iterable[Reading], decisions: Decisions) -> Record:
    from comity.register.join import join  # noqa: PLC0415 -- loads the tables of names, and is seldom needed here

    return join(readings, decisions)
