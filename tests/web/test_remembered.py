import threading
import time

from reportedly.casebook import Casebook
from reportedly.web.remembered import Remembered


def test_the_same_question_at_once_is_answered_once(casebook: Casebook) -> None:
    remembered, asked = Remembered(), list[int]()

    def slowly() -> int:
        asked.append(1)
        time.sleep(0.1)
        return 7

    def ask() -> None:
        assert remembered.answer(casebook, "how many", slowly) == 7

    people = [threading.Thread(target=ask) for _ in range(8)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert asked == [1]


def test_an_answer_that_fails_is_asked_again(casebook: Casebook) -> None:
    remembered = Remembered()
    for _ in range(2):
        try:
            remembered.answer(casebook, "how many", lambda: 1 // 0)
        except ZeroDivisionError:
            continue
        raise AssertionError("the fault was kept")
    assert remembered.answer(casebook, "how many", lambda: 3) == 3
