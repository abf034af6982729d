"""How is the machine of states written down for people? A page made of the table itself."""

from collections.abc import Iterator

from reports.models import Role, State
from reports.workflow.states import TRANSITIONS, Action, Transition

_ABOUT = """\
# 报告的办理流程

由 `reports/workflow/states.py` 的 `TRANSITIONS` 生成，测试核对两者一致；改了状态以后运行
`manage.py describe_workflow > docs/workflow.md`。
"""

_RULES = """\
## 怎样办理

- 每个动作先锁定报告、再看状态，写一条办理记录，都在同一个事务里；重复点击只算一次。
- 要凭核查结果办的动作，锁定以后重新运行全部核查，并把当时的报告和结果存档；其他动作不运行。
- 县里要求审签的，报送先到审签人（送审签），审签人同意后才送到县里（审签并报送）。
- 县级审核员开始审核之前，填报员可以撤回；开始以后只能由县里退回。
- 退回必须写明意见，定整改期限；再次报送前，每条审核意见都要有回复。
- 整改期限不填的，按本县定的工作日数（没有定的5个）推算，不晚于审核截止。
- 报告回到县里以前，各页只按整改期限算是否逾期；是否迟报仍看首次送达。
- 退回时发出的审核意见书（Word、PDF）按校验值留存，登记在退回这一条记录里。
- 以后改了规定、回复了意见，都不改动发出的意见书。
- 通过时，数据和 Word、PDF、网页、JSON 文件连同校验值（SHA-256）定稿，以后不再改变。
- 县里收到的本年文件算报送（收件），较新的替换原来的，回到已送审；以前年度的存档，不审核、不能改。
- 单位正在填写的、已经通过的，县里收到的文件只存着，报告不动。
- 不平衡的文件退回以后算缺报，首次送达的时间从收到平衡的文件算起。
- 更正不改变原报告的状态：已通过或已发布的现行版本由填报员写明原因，另建下一版草稿，重新走一遍。
- 县（市、区）本级的报告（县报）在汇总定数以后才能开始；三张表就是定数，谁也不能改，一律送审签。
- 县报由上级的审核员审核；没有的，由没有参与编写、报送的本级审核员审核；再没有的，审签作为本级自审。
"""


def workflow_page() -> str:
    """The page in Markdown: a table of the acts, and a diagram of the states."""
    return "\n".join((_ABOUT, *_table(), "", *_diagram(), "", _RULES))


def _table() -> Iterator[str]:
    yield "| 动作 | 从 | 到 | 谁 | 核查 |"
    yield "|---|---|---|---|---|"
    for action, one in TRANSITIONS.items():
        checks = "重新运行" if one.is_judged else "不运行"
        row = (action.label, _sources(one), one.target.label, _roles(one), checks)
        yield f"| {' | '.join(row)} |"


def _diagram() -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield from (f'    state "{state.label}" as {state.value}' for state in State)
    yield f"    [*] --> {State.DRAFT.value}: {Action.START.label}"
    for action, one in TRANSITIONS.items():
        for source in _in_order(one):
            yield f"    {source.value} --> {one.target.value}: {action.label}"
    yield "```"


def _in_order(transition: Transition) -> list[State]:
    return [state for state in State if state in transition.sources]


def _sources(transition: Transition) -> str:
    return "、".join(state.label for state in _in_order(transition))


def _roles(transition: Transition) -> str:
    return "、".join(role.label for role in Role if role in transition.roles)
